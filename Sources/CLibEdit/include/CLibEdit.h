#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// One editor on one terminal, over libedit's `histedit.h`.
///
/// libedit keeps the line, the cursor, the key maps (emacs and vi), the kill ring, undo and the history. It paints
/// nothing: its refresh leaves stale cells behind wrapped double-width lines and misplaces the cursor after marks and
/// joiners, so its output goes into a stream that keeps only the bell, and the caller paints the line before it waits
/// for a key. Characters are 32-bit numbers here, since `wchar_t` reaches Swift as a Unicode scalar and the line also
/// holds private numbers above U+10FFFF.
typedef struct cle_editor cle_editor;

/// One list of remembered lines.
typedef struct cle_history cle_history;

/// Keys that the caller sends instead of byte sequences. They lie in the C1 range, which no keyboard types.
enum cle_key {
  CLE_KEY_PASTE = 0x80,
  CLE_KEY_EXTEND = 0x81,
  CLE_KEY_UP = 0x82,
  CLE_KEY_DOWN = 0x83,
  CLE_KEY_LEFT = 0x84,
  CLE_KEY_RIGHT = 0x85,
  CLE_KEY_HOME = 0x86,
  CLE_KEY_END = 0x87,
  CLE_KEY_DELETE = 0x88,
};

/// Commands that libedit hands to the caller.
enum cle_command {
  CLE_PASTE,
  CLE_EXTEND,
  CLE_COMPLETE,
  CLE_CLEAR_SCREEN,
  CLE_DELETE_OR_END,
  CLE_NEW_LINE,
  CLE_SEARCH,
};

enum cle_outcome { CLE_DONE, CLE_REFUSED, CLE_END_OF_INPUT };

typedef struct {
  void *context;
  /// The next key; 0 gives up the line. Called each time libedit wants one, at the top level and inside commands.
  uint32_t (*next_key)(void *context);
  enum cle_outcome (*command)(void *context, enum cle_command command);
} cle_callbacks;

/// Opens an editor on two descriptors of one terminal. Null: no memory, or not a terminal.
/// The locale must already speak UTF-8.
cle_editor *cle_open(const char *program, int input, int output, cle_callbacks callbacks);
void cle_close(cle_editor *editor);

/// Reads `file`, or `$EDITRC` or `~/.editrc` if null. A missing file is no fault.
void cle_source(cle_editor *editor, const char *file);
bool cle_is_vi(cle_editor *editor);

/// Edits one line until a key ends it. False: `next_key` gave up, a command said end of input, or the terminal is gone.
bool cle_read_line(cle_editor *editor);

/// The line being edited, and where its cursor is. Valid until the next call.
size_t cle_line(cle_editor *editor, const uint32_t **characters, size_t *cursor);
/// Inserts at the cursor, which ends up behind. False: no memory.
bool cle_insert(cle_editor *editor, const uint32_t *characters, size_t count);
/// Removes `count` characters before the cursor.
void cle_delete_before(cle_editor *editor, size_t count);
void cle_move_cursor(cle_editor *editor, size_t index);
/// True once after libedit wanted to ring the bell.
bool cle_take_bell(cle_editor *editor);

/// Raw mode on or off. While a line is read it is on; the keys that make signals arrive as characters.
void cle_set_raw(cle_editor *editor, bool raw);
/// The modes that the terminal had before the first editor, until `cle_set_raw`. Happens by itself at exit.
void cle_give_terminal_back(void);

cle_history *cle_history_open(int capacity);
void cle_history_close(cle_history *history);
void cle_history_add(cle_history *history, const uint32_t *characters, size_t count);
void cle_use_history(cle_editor *editor, cle_history *history);

/// Signals while a line is read: each writes its number as one byte into `pipe`, which must not block.
/// Caught: window size, continue, hang-up, terminate, interrupt. `cle_release_signals` puts back what was before.
void cle_catch_signals(int pipe);
void cle_release_signals(void);

/// Rows and columns, 0 where unknown.
void cle_terminal_size(int descriptor, int *rows, int *columns);

/// Sets the character-type locale to one that speaks UTF-8. False: this machine has none.
bool cle_use_utf8_locale(void);
/// The encoding that the environment's locale asks for, e.g. "UTF-8", "GB18030"; leaves that locale set.
const char *cle_environment_encoding(void);
