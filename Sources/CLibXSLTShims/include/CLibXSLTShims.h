#ifndef CARESHEAF_CLIBXSLT_SHIMS_H
#define CARESHEAF_CLIBXSLT_SHIMS_H

/// Exchanges two paths atomically (Linux `renameat2` with RENAME_EXCHANGE, which Swift's Glibc module does not see).
/// Returns 0, or an `errno` value.
int caresheaf_exchange(const char *one, const char *other);

#endif
