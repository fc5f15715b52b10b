#include "CLibXSLTShims.h"
#include <libxslt/xsltutils.h>
#include <stdarg.h>
#include <stdio.h>

static _Thread_local caresheaf_message_sink sink;
static _Thread_local void *sink_context;

static void receive(void *context, const char *format, ...) {
    (void)context;
    if (!sink) return;
    char text[2048];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    sink(sink_context, text);
}

void caresheaf_install_message_handler(void) { xsltSetGenericErrorFunc(NULL, receive); }

void caresheaf_set_message_sink(caresheaf_message_sink new_sink, void *context) {
    sink = new_sink;
    sink_context = context;
}
