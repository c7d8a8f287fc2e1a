#include "loaders/tables/zip_parts.h"

#include <zip.h>

#include "graph/error.h"

namespace polink {
namespace {

[[noreturn]] void refuse(const std::string& what, const std::string& why) {
  throw Error(Failure::unreadable_input, what + ": " + why);
}

// A libzip error, released with the object.
class ZipError {
 public:
  ZipError() { zip_error_init(&error_); }
  ~ZipError() { zip_error_fini(&error_); }
  ZipError(const ZipError&) = delete;
  ZipError& operator=(const ZipError&) = delete;

  zip_error_t* get() { return &error_; }
  std::string text() { return zip_error_strerror(&error_); }

 private:
  zip_error_t error_{};
};

}  // namespace

void ZipParts::Discard::operator()(zip* archive) const noexcept { zip_discard(archive); }
void ZipParts::Stream::Close::operator()(zip_file* file) const noexcept { zip_fclose(file); }

std::size_t ZipParts::Stream::read(char* buffer, std::size_t size) {
  const zip_int64_t got = zip_fread(file_.get(), buffer, size);
  if (got < 0) {
    refuse(what_, "the part is damaged (" + std::string(zip_file_strerror(file_.get())) +
                      "); save or copy the file again");
  }
  total_ += static_cast<std::size_t>(got);
  if (total_ > most_bytes_) {
    refuse(what_, "it unpacks to more than " + std::to_string(most_bytes_) +
                      " bytes, more than any table of measures has");
  }
  return static_cast<std::size_t>(got);
}

ZipParts::ZipParts(std::string_view bytes, std::string name, std::size_t most_bytes)
    : name_(std::move(name)), most_bytes_(most_bytes) {
  ZipError error;
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, error.get());
  if (source == nullptr) {
    refuse(name_, "can't be read as a zip archive (" + error.text() + ")");
  }
  // Takes the source over where it succeeds.
  archive_.reset(zip_open_from_source(source, ZIP_RDONLY, error.get()));
  if (!archive_) {
    zip_source_free(source);
    refuse(name_, "the file is no whole zip archive (" + error.text() +
                      "); it may have been cut off, copy it again");
  }
  if (zip_get_num_entries(archive_.get(), 0) > static_cast<zip_int64_t>(most_parts)) {
    refuse(name_, "the archive has more than " + std::to_string(most_parts) +
                      " parts; no spreadsheet has so many");
  }
}

bool ZipParts::has(const std::string& part) const {
  return zip_name_locate(archive_.get(), part.c_str(), 0) >= 0;
}

ZipParts::Stream ZipParts::open(const std::string& part) const {
  const std::string what = name_ + ": " + part;
  zip_file_t* file = zip_fopen(archive_.get(), part.c_str(), 0);
  if (file == nullptr) {
    const int code = zip_error_code_zip(zip_get_error(archive_.get()));
    refuse(what, code == ZIP_ER_NOPASSWD ? "the part is encrypted; save the file without password"
                 : code == ZIP_ER_NOENT  ? "the part is missing; the file is no whole .xlsx"
                                         : zip_strerror(archive_.get()));
  }
  return {file, what, most_bytes_};
}

bool is_zip(std::string_view bytes) { return bytes.starts_with("PK\x03\x04"); }

}  // namespace polink
