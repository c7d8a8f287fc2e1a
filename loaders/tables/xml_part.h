#pragma once

#include <memory>
#include <string>

#include "loaders/tables/zip_parts.h"

struct _xmlTextReader;

namespace polink {

// An XML part of an archive, node by node, as a stream. No entity is substituted,
// no DTD read, no network asked; a part with a document type is refused, since
// no office document has one.
class XmlPart {
 public:
  enum class Node { open, close, text };

  // Throws Error(unreadable_input) where the part is missing.
  XmlPart(const ZipParts& archive, const std::string& part);
  XmlPart(const XmlPart&) = delete;
  XmlPart& operator=(const XmlPart&) = delete;
  ~XmlPart();

  // Moves to the next node; an empty element opens and closes. False at the end.
  // Throws Error(unreadable_input), with the part's name, for broken XML.
  bool next();

  [[nodiscard]] Node node() const { return node_; }
  // The name of the element without its prefix.
  [[nodiscard]] const std::string& tag() const { return tag_; }
  [[nodiscard]] bool opens(const char* tag) const { return node_ == Node::open && tag_ == tag; }
  [[nodiscard]] bool closes(const char* tag) const { return node_ == Node::close && tag_ == tag; }
  [[nodiscard]] std::string text() const;
  // The attribute with this local name, of an element that opens; empty for none.
  [[nodiscard]] std::string attribute(const char* local_name) const;

  // Where the reader is, for messages: file, part and line.
  [[nodiscard]] std::string place() const;

 private:
  struct Free {
    void operator()(_xmlTextReader* reader) const noexcept;
  };
  struct Source;  // outlives the reader, which reads from it

  std::string what_;
  std::unique_ptr<Source> source_;
  std::unique_ptr<_xmlTextReader, Free> reader_;
  Node node_ = Node::text;
  std::string tag_;
  bool closes_at_once_ = false;
};

}  // namespace polink
