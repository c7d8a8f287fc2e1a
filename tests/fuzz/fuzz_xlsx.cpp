#include <zip.h>

#include <array>

#include "loaders/load.h"
#include "loaders/tables/zip_parts.h"
#include "tests/fuzz/fuzz.h"

namespace {

// A fuzzer can't guess the checksums of a zip archive, so it is given the parts
// themselves, parted by NUL: the sheet, its shared strings, the workbook, its
// relationships. Those left off are sound.
std::string workbook_of(std::string_view parts) {
  constexpr std::string_view types =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string type(types);
  std::array<std::pair<std::string, std::string>, 5> files{{
      {"s.xml", "<worksheet/>"},
      {"t.xml", "<sst/>"},
      {"w.xml", "<workbook><sheets><sheet id=\"a\"/></sheets></workbook>"},
      {"_rels/w.xml.rels",
       "<R><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"s.xml\"/>"
       "<Relationship Id=\"b\" Type=\"/sharedStrings\" Target=\"t.xml\"/></R>"},
      {"_rels/.rels", "<R><Relationship Id=\"a\" Type=\"/officeDocument\" Target=\"w.xml\"/></R>"},
  }};
  for (std::size_t i = 0; i + 1 < files.size() && !parts.empty(); ++i) {
    const std::size_t end = std::min(parts.find('\0'), parts.size());
    if (end > 0) {
      files[i].second = parts.substr(0, end);
    }
    parts.remove_prefix(std::min(end + 1, parts.size()));
  }
  zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_source_keep(memory);
  zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
  for (const auto& [name, text] : files) {
    const zip_int64_t place =
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(place), ZIP_CM_STORE, 0);
  }
  zip_close(archive);
  zip_source_open(memory);
  zip_source_seek(memory, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(memory)), '\0');
  zip_source_seek(memory, 0, SEEK_SET);
  const zip_int64_t size = zip_source_read(memory, bytes.data(), bytes.size());
  zip_source_close(memory);
  zip_source_free(memory);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

}  // namespace

// A workbook: as an archive where the bytes are one, else as the parts of one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace polink;
  const std::string_view input = fuzz::text_of(bytes, size);
  fuzz::knock([&] {
    const Source source{"fuzz.xlsx", is_zip(input) ? std::string(input) : workbook_of(input),
                        InputFormat::xlsx};
    fuzz::keep(input, load_documents(source, fuzz::options()).documents);
  });
  return 0;
}
