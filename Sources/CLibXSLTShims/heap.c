#include "CLibXSLTShims.h"
#include <malloc.h>

void caresheaf_give_memory_back(void) { malloc_trim(0); }
