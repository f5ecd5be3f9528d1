#define _GNU_SOURCE
#include "CPetikFiles.h"
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int cpetik_exchange(const char *left, const char *right) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
#else
  (void)left;
  (void)right;
  errno = EINVAL;
  return -1;
#endif
}

int cpetik_sync_file_system(int file) {
#ifdef __linux__
  return syncfs(file);
#else
  (void)file;
  sync();
  return 0;
#endif
}

const char *cpetik_entry_name(const void *entry) { return ((const struct dirent *)entry)->d_name; }

/* Set by whichever thread the signal comes to, read by all workers; free of locks, as a handler
   must be. */
static atomic_int stop_signal = 0;

static void remember(int number) {
  int none = 0;
  if (!atomic_compare_exchange_strong(&stop_signal, &none, number)) _exit(128 + number);
}

void cpetik_watch_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  /* No SA_RESTART: a wait for the lock ends too. */
  action.sa_handler = remember;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  signal(SIGXFSZ, SIG_IGN);
}

int cpetik_stop_signal(void) { return atomic_load(&stop_signal); }
