#ifndef COUNTED_MEMORY_H
#define COUNTED_MEMORY_H

/// How often memory was asked for since the program began, over all threads.
///
/// The program's own `malloc` and its kin stand in front of the C library's and pass everything on.
unsigned long counted_memory_requests(void);

#endif
