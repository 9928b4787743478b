#include "CLibEdit.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

bool cle_use_utf8_locale(void) {
  // C.UTF-8 first: the same word bounds on every machine, whatever the language.
  static const char *names[] = {"C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8", "POSIX.UTF-8", ""};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return false;
}

const char *cle_environment_encoding(void) {
  if (setlocale(LC_CTYPE, "") == NULL) setlocale(LC_CTYPE, "C");
  return nl_langinfo(CODESET);
}
