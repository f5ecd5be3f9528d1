/* Calls of the operating system that Swift's Glibc does not show. */
#ifndef CPETIK_FILES_H
#define CPETIK_FILES_H

/* Lets two paths change places in one step, so that no moment lacks either.
   0, or -1 where the system or the file system cannot do it. */
int cpetik_exchange(const char *left, const char *right);

#endif
