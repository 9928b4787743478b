import Documents
import Glibc

/// Why a file or folder could not be read at all. A file too large to read is `DocumentFault.fileTooLarge`.
package enum FileFault: Fault, Error, Equatable {
  case noSuchFile
  case isAFolder
  case noPermission
  /// A pipe, a socket, a device: reading it could wait for ever.
  case notAFile
  /// A trained recogniser whose bytes do not hold together.
  case damagedModel
  /// The system's error number, for whatever else a disk can say.
  case unreadable(errno: Int32)

  package static let allCodes = [
    "no-such-file", "is-a-folder", "no-permission", "not-a-file", "damaged-model", "unreadable-file",
  ]

  package var code: String {
    switch self {
    case .noSuchFile: "no-such-file"
    case .isAFolder: "is-a-folder"
    case .noPermission: "no-permission"
    case .notAFile: "not-a-file"
    case .damagedModel: "damaged-model"
    case .unreadable: "unreadable-file"
    }
  }

  /// From the system's error number.
  init(errno: Int32) {
    switch errno {
    case ENOENT, ENOTDIR, ENAMETOOLONG: self = .noSuchFile
    case EISDIR: self = .isAFolder
    case EACCES, EPERM: self = .noPermission
    default: self = .unreadable(errno: errno)
    }
  }
}
