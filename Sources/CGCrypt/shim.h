#include <gcrypt.h>
#include <stddef.h>

/// Starts libgcrypt, once a process, before anything else of it is used. Nothing secret is hashed here, so that it
/// need not lock memory. (gcry_control takes a variable number of arguments, which Swift cannot call.)
static inline void caresheaf_gcrypt_start(void) {
    if (gcry_control(GCRYCTL_INITIALIZATION_FINISHED_P)) return;
    gcry_check_version(NULL);
    gcry_control(GCRYCTL_DISABLE_SECMEM, 0);
    gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
}

/// Writes the 32 bytes of SHA-256 of `length` bytes.
static inline void caresheaf_sha256(void *digest, const void *bytes, size_t length) {
    gcry_md_hash_buffer(GCRY_MD_SHA256, digest, bytes, length);
}
