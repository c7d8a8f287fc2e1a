#include "loaders/tables/xml_part.h"

#include <algorithm>
#include <array>
#include <exception>
#include <string_view>

#include <libxml/xmlreader.h>

#include "graph/error.h"

namespace polink {
namespace {

std::string text_of(const xmlChar* text) {
  return text == nullptr ? std::string() : reinterpret_cast<const char*>(text);
}

void keep_quiet(void* /*context*/, const char* /*message*/, xmlParserSeverities /*severity*/,
                xmlTextReaderLocatorPtr /*locator*/) {}

}  // namespace

struct XmlPart::Source {
  std::string what;
  ZipParts::Stream stream;
  std::exception_ptr failure;  // what went wrong inside a call of the C library
  static constexpr std::size_t longest_declaration = 256;
  std::string head;     // of the part, as long as that
  bool equals = false;  // a `=` was the last sign
  int attributes = 0;   // since the last `<`

  static int read(void* context, char* buffer, int size) noexcept {
    auto* source = static_cast<Source*>(context);
    try {
      const std::size_t got = source->stream.read(buffer, static_cast<std::size_t>(size));
      source->check({buffer, got});
      return static_cast<int>(got);
    } catch (...) {
      source->failure = std::current_exception();
      return -1;
    }
  }

  // The parser compares each attribute with all before it, so they are counted before
  // it sees them: by `="`, with or without spaces, which in UTF-16 are zeros. For that
  // the part must be in an encoding in which ASCII stays ASCII.
  void check(std::string_view bytes) {
    if (head.size() < longest_declaration) {
      head += bytes.substr(0, longest_declaration - head.size());
      check_encoding();
    }
    constexpr int most_attributes = 1000;
    for (const char c : bytes) {
      attributes = c == '<' ? 0 : attributes + (equals && (c == '"' || c == '\'') ? 1 : 0);
      equals = c == '=' || (equals && (c == '\0' || c == ' ' || (c >= '\t' && c <= '\r')));
      if (attributes > most_attributes) {
        throw Error(Failure::unreadable_input, what + ": an element has more than " +
                                                   std::to_string(most_attributes) +
                                                   " attributes; no spreadsheet has one");
      }
    }
  }

  void check_encoding() const {
    if (!head.starts_with("<?xml")) {
      return;
    }
    const std::size_t end = head.find("?>");
    const std::size_t at = std::min(head.find("encoding"), head.size());
    const std::size_t quote = head.find_first_of("\"'", at);
    std::string name = quote < end ? head.substr(quote + 1, 5) : "";
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c; });
    constexpr std::array<std::string_view, 4> with_ascii{"utf-8", "utf-1", "us-as", "iso-8"};
    const bool other = name.size() == 5 && std::ranges::count(with_ascii, name) == 0;
    if (other || (end == std::string::npos && head.size() == longest_declaration)) {
      throw Error(Failure::unreadable_input,
                  what +
                      ": must be in UTF-8; open the file in a spreadsheet program and save it "
                      "again");
    }
  }
};

void XmlPart::Free::operator()(xmlTextReader* reader) const noexcept { xmlFreeTextReader(reader); }

XmlPart::XmlPart(const ZipParts& archive, const std::string& part)
    : what_(archive.name() + ": " + part),
      source_(std::make_unique<Source>(Source{what_, archive.open(part), nullptr, {}})) {
  constexpr int options = XML_PARSE_NONET | XML_PARSE_COMPACT;
  reader_.reset(xmlReaderForIO(&Source::read, nullptr, source_.get(), nullptr, nullptr, options));
  if (!reader_) {
    if (source_->failure) {
      std::rethrow_exception(source_->failure);
    }
    throw Error(Failure::unreadable_input, what_ + ": can't be read as XML");
  }
  xmlTextReaderSetErrorHandler(reader_.get(), &keep_quiet, nullptr);
}

XmlPart::~XmlPart() = default;

std::string XmlPart::place() const {
  return what_ + ":" + std::to_string(xmlTextReaderGetParserLineNumber(reader_.get()));
}

bool XmlPart::next() {
  if (closes_at_once_) {
    closes_at_once_ = false;
    node_ = Node::close;
    return true;
  }
  int more = 0;
  while ((more = xmlTextReaderRead(reader_.get())) == 1) {
    switch (xmlTextReaderNodeType(reader_.get())) {
      case XML_READER_TYPE_ELEMENT:
        node_ = Node::open;
        tag_ = text_of(xmlTextReaderConstLocalName(reader_.get()));
        closes_at_once_ = xmlTextReaderIsEmptyElement(reader_.get()) == 1;
        return true;
      case XML_READER_TYPE_END_ELEMENT:
        node_ = Node::close;
        tag_ = text_of(xmlTextReaderConstLocalName(reader_.get()));
        return true;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        node_ = Node::text;
        return true;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE:
        throw Error(Failure::unreadable_input,
                    place() + ": a document type or entity stands in it; no spreadsheet has one");
      default:
        break;
    }
  }
  if (source_->failure) {
    std::rethrow_exception(source_->failure);
  }
  if (more < 0) {
    throw Error(Failure::unreadable_input,
                place() + ": broken XML; open the file in a spreadsheet program and save it again");
  }
  return false;
}

std::string XmlPart::text() const { return text_of(xmlTextReaderConstValue(reader_.get())); }

std::string XmlPart::attribute(const char* local_name) const {
  std::string value;
  for (int more = xmlTextReaderMoveToFirstAttribute(reader_.get()); more == 1;
       more = xmlTextReaderMoveToNextAttribute(reader_.get())) {
    if (text_of(xmlTextReaderConstLocalName(reader_.get())) == local_name) {
      value = text_of(xmlTextReaderConstValue(reader_.get()));
      break;
    }
  }
  xmlTextReaderMoveToElement(reader_.get());
  return value;
}

}  // namespace polink
