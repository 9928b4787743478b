#define _GNU_SOURCE
#include "CLibEdit.h"

#include <histedit.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(uint32_t), "characters are 32 bits");

struct cle_editor {
  EditLine *el;
  FILE *sink;
  cle_callbacks callbacks;
  bool bell;
};

struct cle_history {
  HistoryW *list;
};

// libedit's own output: nothing of it reaches the terminal, only the bell is noted.

static ssize_t sink_write(void *cookie, const char *bytes, size_t count) {
  cle_editor *editor = cookie;
  if (memchr(bytes, '\a', count) != NULL) editor->bell = true;
  return (ssize_t)count;
}

static cle_editor *editor_of(EditLine *el) {
  void *data = NULL;
  el_wget(el, EL_CLIENTDATA, &data);
  return data;
}

static int read_key(EditLine *el, wchar_t *key) {
  cle_editor *editor = editor_of(el);
  *key = (wchar_t)editor->callbacks.next_key(editor->callbacks.context);
  return *key == 0 ? 0 : 1;
}

static wchar_t *no_prompt(EditLine *el) {
  (void)el;
  static wchar_t empty[] = L"";
  return empty;
}

static unsigned char run(EditLine *el, enum cle_command command) {
  cle_editor *editor = editor_of(el);
  switch (editor->callbacks.command(editor->callbacks.context, command)) {
    case CLE_DONE: return CC_REFRESH;
    case CLE_REFUSED: return CC_REFRESH_BEEP;
    case CLE_END_OF_INPUT: return CC_EOF;
  }
  return CC_ERROR;
}

#define COMMAND(function, command) \
  static unsigned char function(EditLine *el, int key) { (void)key; return run(el, command); }
COMMAND(run_paste, CLE_PASTE)
COMMAND(run_extend, CLE_EXTEND)
COMMAND(run_complete, CLE_COMPLETE)
COMMAND(run_clear_screen, CLE_CLEAR_SCREEN)
COMMAND(run_delete_or_end, CLE_DELETE_OR_END)
COMMAND(run_new_line, CLE_NEW_LINE)
COMMAND(run_search, CLE_SEARCH)

typedef unsigned char (*command_function)(EditLine *, int);

static void add_commands(EditLine *el) {
  static const struct { const wchar_t *name, *help; command_function function; } commands[] = {
    {L"peilian-paste", L"Insert what was pasted", run_paste},
    {L"peilian-extend", L"Join a mark to the character before", run_extend},
    {L"peilian-complete", L"Complete the word before the cursor", run_complete},
    {L"peilian-clear-screen", L"Clear the screen, keep the line", run_clear_screen},
    {L"peilian-delete-or-end", L"Delete a character, or end the input", run_delete_or_end},
    {L"peilian-new-line", L"Begin a new line within the reply", run_new_line},
    {L"peilian-search", L"Find an earlier line", run_search},
  };
  for (size_t i = 0; i < sizeof commands / sizeof *commands; i++)
    el_wset(el, EL_ADDFN, commands[i].name, commands[i].help, commands[i].function);
}

/// Keys that are bound before ~/.editrc is read, so that it may bind them otherwise.
static void bind_customary_keys(EditLine *el) {
  static const wchar_t *keys[][2] = {
    {L"\\e[1;5C", L"em-next-word"}, {L"\\e[1;5D", L"ed-prev-word"}, {L"\\e[1;3C", L"em-next-word"},
    {L"\\e[1;3D", L"ed-prev-word"}, {L"\\e[3~", L"ed-delete-next-char"}, {L"\\e[1~", L"ed-move-to-beg"},
    {L"\\e[4~", L"ed-move-to-end"}, {L"\\e[7~", L"ed-move-to-beg"}, {L"\\e[8~", L"ed-move-to-end"},
    {L"\\e\\r", L"peilian-new-line"}, {L"\\e\\n", L"peilian-new-line"}, {L"^R", L"peilian-search"},
    {L"^W", L"ed-delete-prev-word"},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    el_wset(el, EL_BIND, keys[i][0], keys[i][1], NULL);
}

/// Keys that the caller relies on. `bind -v` in ~/.editrc resets the maps, so they are bound again before each line.
static void bind_own_keys(EditLine *el) {
  static const struct { wchar_t key[2]; const wchar_t *command; } keys[] = {
    {{CLE_KEY_PASTE}, L"peilian-paste"},       {{CLE_KEY_EXTEND}, L"peilian-extend"},
    {{CLE_KEY_UP}, L"ed-prev-history"},        {{CLE_KEY_DOWN}, L"ed-next-history"},
    {{CLE_KEY_LEFT}, L"ed-prev-char"},         {{CLE_KEY_RIGHT}, L"ed-next-char"},
    {{CLE_KEY_HOME}, L"ed-move-to-beg"},       {{CLE_KEY_END}, L"ed-move-to-end"},
    {{CLE_KEY_DELETE}, L"ed-delete-next-char"}, {{'L' & 31}, L"peilian-clear-screen"},
    {{'D' & 31}, L"peilian-delete-or-end"},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
    el_wset(el, EL_BIND, keys[i].key, keys[i].command, NULL);
    el_wset(el, EL_BIND, L"-a", keys[i].key, keys[i].command, NULL);
  }
  el_wset(el, EL_BIND, L"^I", L"peilian-complete", NULL);
}

// The terminal as it was before the first editor, for exits that close no editor.
static struct termios modes_before;
static int terminal_before = -1;

static void restore_modes(void) {
  if (terminal_before >= 0) tcsetattr(terminal_before, TCSANOW, &modes_before);
}

static void save_modes(int input) {
  if (terminal_before >= 0 || tcgetattr(input, &modes_before) != 0) return;
  terminal_before = input;
  atexit(restore_modes);
}

/// In edit mode (-d) and for quoted keys (-q) signals arrive as characters and nothing is translated. Between lines
/// (-x) the terminal neither echoes nor edits: what is typed ahead would else appear twice.
static void set_modes(EditLine *el) {
  el_wset(el, EL_SETTY, L"-d", L"-isig", L"-ixon", L"-icrnl", L"-inlcr", NULL);
  el_wset(el, EL_SETTY, L"-q", L"-isig", L"-ixon", L"-icrnl", L"-inlcr", NULL);
  el_wset(el, EL_SETTY, L"-x", L"-echo", L"-icanon", L"-ixon", L"-icrnl", L"-inlcr", NULL);
}

cle_editor *cle_open(const char *program, int input, int output, cle_callbacks callbacks) {
  cle_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  save_modes(input);
  editor->callbacks = callbacks;
  editor->sink = fopencookie(editor, "w", (cookie_io_functions_t){.write = sink_write});
  if (editor->sink != NULL)
    editor->el = el_init_fd(program, stdin, editor->sink, editor->sink, input, output, output);
  if (editor->el == NULL) {
    cle_close(editor);
    return NULL;
  }
  el_wset(editor->el, EL_CLIENTDATA, editor);
  el_wset(editor->el, EL_SIGNAL, 0);
  el_wset(editor->el, EL_PROMPT, no_prompt);
  el_wset(editor->el, EL_GETCFN, read_key);
  el_wset(editor->el, EL_EDITOR, L"emacs");
  set_modes(editor->el);
  add_commands(editor->el);
  bind_customary_keys(editor->el);
  return editor;
}

void cle_close(cle_editor *editor) {
  if (editor->el != NULL) el_end(editor->el);
  if (editor->sink != NULL) fclose(editor->sink);
  free(editor);
}

void cle_source(cle_editor *editor, const char *file) { el_source(editor->el, file); }

bool cle_is_vi(cle_editor *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor->el, EL_EDITOR, &name) == 0 && name != NULL && wcscmp(name, L"vi") == 0;
}

bool cle_read_line(cle_editor *editor) {
  bind_own_keys(editor->el);
  int count = 0;
  return el_wgets(editor->el, &count) != NULL;
}

size_t cle_line(cle_editor *editor, const uint32_t **characters, size_t *cursor) {
  const LineInfoW *line = el_wline(editor->el);
  *characters = (const uint32_t *)line->buffer;
  *cursor = (size_t)(line->cursor - line->buffer);
  return (size_t)(line->lastchar - line->buffer);
}

bool cle_insert(cle_editor *editor, const uint32_t *characters, size_t count) {
  wchar_t *text = calloc(count + 1, sizeof *text);
  if (text == NULL) return false;
  memcpy(text, characters, count * sizeof *text);
  bool inserted = el_winsertstr(editor->el, text) == 0;
  free(text);
  return inserted;
}

void cle_delete_before(cle_editor *editor, size_t count) { el_wdeletestr(editor->el, (int)count); }

void cle_move_cursor(cle_editor *editor, size_t index) {
  const LineInfoW *line = el_wline(editor->el);
  el_cursor(editor->el, (int)((ptrdiff_t)index - (line->cursor - line->buffer)));
}

bool cle_take_bell(cle_editor *editor) {
  fflush(editor->sink);
  bool rang = editor->bell;
  editor->bell = false;
  return rang;
}

void cle_set_raw(cle_editor *editor, bool raw) { el_wset(editor->el, EL_PREP_TERM, (int)raw); }

void cle_give_terminal_back(void) { restore_modes(); }

cle_history *cle_history_open(int capacity) {
  cle_history *history = calloc(1, sizeof *history);
  if (history == NULL) return NULL;
  HistEventW event;
  history->list = history_winit();
  history_w(history->list, &event, H_SETSIZE, capacity);
  history_w(history->list, &event, H_SETUNIQUE, 1);
  return history;
}

void cle_history_close(cle_history *history) {
  history_wend(history->list);
  free(history);
}

void cle_history_add(cle_history *history, const uint32_t *characters, size_t count) {
  wchar_t *text = calloc(count + 1, sizeof *text);
  if (text == NULL) return;
  memcpy(text, characters, count * sizeof *text);
  HistEventW event;
  history_w(history->list, &event, H_ENTER, text);
  free(text);
}

void cle_use_history(cle_editor *editor, cle_history *history) {
  el_wset(editor->el, EL_HIST, history_w, history->list);
}
