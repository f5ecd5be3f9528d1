#define _GNU_SOURCE
#include "CPetikFiles.h"
#include <fcntl.h>
#include <stdio.h>

int cpetik_exchange(const char *left, const char *right) {
#ifdef RENAME_EXCHANGE
  return renameat2(AT_FDCWD, left, AT_FDCWD, right, RENAME_EXCHANGE);
#else
  (void)left;
  (void)right;
  return -1;
#endif
}
