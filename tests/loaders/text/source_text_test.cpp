#include "loaders/text/source_text.h"

#include <array>
#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "graph/error.h"
#include "tests/made.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string plan_text = "① 港の再生\n○波を測り、記録を残す。【文】\n（再掲）を数える。\n";

std::string in(const char* encoding, const std::string& utf8_text) {
  const auto text = icu::UnicodeString::fromUTF8(utf8_text);
  std::vector<char> bytes(static_cast<std::size_t>(text.length()) * 4 + 16);
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(encoding, &status);
  const std::int32_t length =
      ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                      text.getBuffer(), text.length(), &status);
  ucnv_close(converter);
  EXPECT_TRUE(U_SUCCESS(status)) << encoding;
  return {bytes.data(), static_cast<std::size_t>(length)};
}

std::string lines_of(const SourceText& source) {
  std::string text;
  for (const auto& line : source.lines) {
    text += to_utf8(line) + "\n";
  }
  return text;
}

std::string refusal(const std::string& bytes) {
  try {
    (void)decode(bytes, "plan.txt");
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::unreadable_input);
    return error.what();
  }
  ADD_FAILURE() << "was read as text";
  return {};
}

struct EncodingCase {
  const char* encoding;
  const char* mark;
  std::size_t mark_length;
  const char* recognised;
};

void PrintTo(const EncodingCase& c, std::ostream* out) { *out << c.encoding; }

class EveryEncoding : public testing::TestWithParam<EncodingCase> {};

TEST_P(EveryEncoding, IsRecognisedAndGivesTheSameLines) {
  const EncodingCase& c = GetParam();
  const std::string bytes = std::string(c.mark, c.mark_length) + in(c.encoding, plan_text);
  const SourceText source = decode(bytes, "plan.txt");
  EXPECT_EQ(source.encoding, c.recognised);
  EXPECT_EQ(lines_of(source), plan_text);
}

INSTANTIATE_TEST_SUITE_P(SourceText, EveryEncoding,
                         testing::Values(EncodingCase{"UTF-8", "", 0, "UTF-8"},
                                         EncodingCase{"UTF-8", "\xEF\xBB\xBF", 3, "UTF-8"},
                                         EncodingCase{"UTF-16LE", "", 0, "UTF-16LE"},
                                         EncodingCase{"UTF-16LE", "\xFF\xFE", 2, "UTF-16LE"},
                                         EncodingCase{"UTF-16BE", "", 0, "UTF-16BE"},
                                         EncodingCase{"UTF-16BE", "\xFE\xFF", 2, "UTF-16BE"},
                                         EncodingCase{"ibm-943_P15A-2003", "", 0, "Shift_JIS"},
                                         EncodingCase{"euc-jp-2007", "", 0, "EUC-JP"}));

TEST(SourceText, RefusesHeapsOfCombiningMarks) {
  std::string marks;
  for (int i = 0; i < 201; ++i) {
    marks += "\u0301";
  }
  EXPECT_NO_THROW(decode("海\ne\u0301\u0323\n", "plan.txt"));
  try {
    decode("海\nが" + marks + "\n", "plan.txt");
    FAIL() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure(), Failure::unreadable_input);
    EXPECT_THAT(error.what(), testing::HasSubstr("plan.txt:2: more than 200 combining marks"));
  }
}

TEST(SourceText, IsTheSameWhateverEndsItsLines) {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    const std::string bytes = std::string("一行目") + end + end + "三行目" + end;
    EXPECT_THAT(decode(bytes, "plan.txt").lines, ElementsAre(U"一行目", U"", U"三行目"));
  }
}

TEST(SourceText, KeepsALastLineWithoutAnEnd) {
  EXPECT_THAT(decode("一行目\n二行目", "plan.txt").lines, ElementsAre(U"一行目", U"二行目"));
}

TEST(SourceText, EndsALineAtAFormFeed) {
  EXPECT_THAT(decode("頁の終わり\f次の頁", "plan.txt").lines,
              ElementsAre(U"頁の終わり", U"次の頁"));
}

TEST(SourceText, OfAnEmptyFileIsRefusedWithItsName) {
  for (const char* bytes : {"", "\n\n  \n", "\xEF\xBB\xBF"}) {
    EXPECT_THAT(refusal(bytes), testing::AllOf(HasSubstr("plan.txt"), HasSubstr("empty")));
  }
}

TEST(SourceText, OfABinaryFileIsRefusedWithAdvice) {
  constexpr char header[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x02\x01\x08\x06\0\0\0\xff";
  const std::string png(header, sizeof(header) - 1);
  EXPECT_THAT(refusal(png), HasSubstr("turn it into text first"));
  std::string controls = "text";
  for (char c = 1; c < 9; ++c) {
    controls.push_back(c);
  }
  EXPECT_THAT(refusal(controls), HasSubstr("binary content"));
}

TEST(SourceText, WithOneBrokenByteIsStillReadInItsEncoding) {
  std::string text;
  for (int i = 0; i < 40; ++i) {
    text += plan_text;
  }
  const std::array<std::pair<const char*, const char*>, 3> encodings{
      {{"UTF-8", "UTF-8"}, {"ibm-943_P15A-2003", "Shift_JIS"}, {"euc-jp-2007", "EUC-JP"}}};
  for (const auto& [encoding, recognised] : encodings) {
    std::string bytes = in(encoding, text);
    bytes[bytes.find('\n') - 1] = '\xFF';
    const SourceText source = decode(bytes, "plan.txt");
    EXPECT_EQ(source.encoding, recognised);
    EXPECT_NE(source.lines.front().find(U'\uFFFD'), std::u32string::npos) << recognised;
    EXPECT_EQ(source.lines.back(), U"（再掲）を数える。") << recognised;
  }
}

TEST(SourceText, CarriesTheHashOfItsBytes) {
  EXPECT_EQ(decode("abc", "plan.txt").sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(SourceFile, ThatIsNotThereOrIsADirectoryIsNamedInTheMessage) {
  const made::Folder folder;
  for (const auto& path : {folder / "nowhere.txt", folder.path()}) {
    try {
      (void)read_file(path);
      ADD_FAILURE() << path << " was read";
    } catch (const Error& error) {
      EXPECT_EQ(error.failure(), Failure::storage);
      EXPECT_THAT(error.what(), HasSubstr(path.string()));
    }
  }
}

TEST(SourceFile, IsReadByteForByte) {
  const made::Folder folder;
  made::write(folder / "plan.txt", "a\r\nb");
  EXPECT_EQ(read_file(folder / "plan.txt"), "a\r\nb");
}

TEST(Utf8, ComesBackTheSameFromCodePoints) {
  EXPECT_EQ(to_utf8(to_utf32("あ①𠮷a")), "あ①𠮷a");
  EXPECT_THAT(to_utf32(""), IsEmpty());
}

}  // namespace
}  // namespace polink
