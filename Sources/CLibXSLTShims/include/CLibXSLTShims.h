#ifndef CARESHEAF_CLIBXSLT_SHIMS_H
#define CARESHEAF_CLIBXSLT_SHIMS_H

/// Exchanges two paths atomically (Linux `renameat2` with RENAME_EXCHANGE, which Swift's Glibc module does not see).
/// Returns 0, or an `errno` value.
int caresheaf_exchange(const char *one, const char *other);

/// Makes libxml2 and libxslt keep small pieces of memory in lists by thread. Call before anything else of theirs.
/// From then on, what they allocate must go back through `xmlFree`.
void caresheaf_install_memory(void);

/// Adds an attribute to an element (an `xmlNode`) after those that it has; there must be none of that name.
/// The name must be in the dictionary of the element's document. So must the value if it is `kept`; otherwise it is
/// copied.
void caresheaf_add_attribute(void *element, const unsigned char *name, const unsigned char *value, long length, int kept);

/// Gives memory that is free back to the system (glibc `malloc_trim`, which Swift's Glibc module does not see). What
/// threads leave behind is otherwise kept for threads to come.
void caresheaf_give_memory_back(void);

/// Receives one piece of a message of libxslt, or of libxml2 (`from_xml`); a message may come in several pieces.
typedef void (*caresheaf_message_sink)(void *context, const char *text, int from_xml);

/// Makes the message handlers of libxslt and libxml2 (variadic functions, which Swift cannot write) pass every message to
/// the sink of the thread that it happens on. Call once, before there are threads.
void caresheaf_install_message_handler(void);

/// Sets this thread's sink. With NULL, messages on this thread are dropped.
void caresheaf_set_message_sink(caresheaf_message_sink sink, void *context);

#endif
