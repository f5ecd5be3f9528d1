/* Calls of the operating system that Swift's Glibc does not show. */
#ifndef CPETIK_FILES_H
#define CPETIK_FILES_H

/* Lets two paths change places in one step, so that no moment lacks either.
   0, or -1 where the system or the file system cannot do it. */
int cpetik_exchange(const char *left, const char *right);

/* Writes all that waits for the file system of an open file to its disk: one call for a batch of
   files. 0, or -1 with errno. */
int cpetik_sync_file_system(int file);

/* The name of a directory entry (struct dirent), ended by NUL. The struct's array is longer than
   what was read into it. */
const char *cpetik_entry_name(const void *entry);

/* From now on the first SIGINT or SIGTERM is only remembered; the second ends the program at once
   with 128 + the signal's number. A write beyond a limit is an error instead of a signal. */
void cpetik_watch_signals(void);

/* The signal that asked the program to stop; 0: none. */
int cpetik_stop_signal(void);

#endif
