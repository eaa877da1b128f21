// Text to bytes and back: utf-8, ascii, latin-1, utf-16, utf-32, cp1252 and the escape codecs, with error handlers.
#pragma once

#include "py/object/str.h"

namespace py {

/// A bytes object; UnicodeEncodeError or LookupError.
Outcome encode_text(VM& vm, const Value& str, std::string_view encoding, std::string_view errors);
/// A str; UnicodeDecodeError or LookupError.
Outcome decode_text(VM& vm, std::string_view bytes, std::string_view encoding, std::string_view errors);
/// The canonical name ("utf-8", "latin-1" is "iso8859-1"); empty if unknown.
std::string codec_name(std::string_view encoding);

}  // namespace py
