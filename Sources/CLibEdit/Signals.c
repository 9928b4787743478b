#include "CLibEdit.h"

#include <errno.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

static const int caught[] = {SIGWINCH, SIGCONT, SIGHUP, SIGTERM, SIGINT};
enum { COUNT = sizeof caught / sizeof *caught };
static struct sigaction before[COUNT];
static sigset_t mask_before;
static volatile sig_atomic_t signal_pipe = -1;

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already holds news enough.
  ssize_t written = write(signal_pipe, &byte, 1);
  (void)written;
  errno = saved;
}

void cle_catch_signals(int pipe) {
  signal_pipe = pipe;
  struct sigaction action = {.sa_handler = note};
  sigfillset(&action.sa_mask);
  // Whoever started the program may have blocked them.
  sigset_t wanted;
  sigemptyset(&wanted);
  for (int i = 0; i < COUNT; i++) {
    sigaction(caught[i], &action, &before[i]);
    sigaddset(&wanted, caught[i]);
  }
  pthread_sigmask(SIG_UNBLOCK, &wanted, &mask_before);
}

void cle_release_signals(void) {
  pthread_sigmask(SIG_SETMASK, &mask_before, NULL);
  for (int i = 0; i < COUNT; i++) sigaction(caught[i], &before[i], NULL);
  signal_pipe = -1;
}

void cle_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) size = (struct winsize){0};
  *rows = size.ws_row;
  *columns = size.ws_col;
}
