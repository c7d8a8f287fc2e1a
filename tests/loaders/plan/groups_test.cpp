#include "loaders/plan/groups.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/loaders/reading.h"

namespace polink {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Read {
  std::vector<std::string> groups;  // `文*、経`
  std::vector<std::string> surfaces;
  std::vector<std::string> codes;
};

Read read(std::string_view line, bool allow_unknown = true) {
  const StyledText text = reading::cell(line);
  Read result;
  for (const Group& group : find_groups(text, reading::names(), allow_unknown)) {
    result.groups.push_back(reading::organisations(group.responsibilities));
    result.surfaces.push_back(utf8(trimmed(slice(text, group.from, group.to))));
    for (const Diagnostic& diagnostic : group.diagnostics) {
      result.codes.push_back(diagnostic.code);
    }
  }
  return result;
}

std::vector<std::string> groups(std::string_view line) { return read(line).groups; }

TEST(Group, NamesOrganisationsInTheirOrder) {
  EXPECT_THAT(groups("波を測る。【文、経、科技】"), ElementsAre("文、経、科技"));
  EXPECT_THAT(groups("波を測る。【 文，経 ／ 環 】"), ElementsAre("文、経、環"));
  EXPECT_THAT(read("波を測る。【文】").surfaces, ElementsAre("【文】"));
}

TEST(Group, MarksUnderlinedNamesAsLeads) {
  EXPECT_THAT(groups("波を測る。【<u>文</u>、経】"), ElementsAre("文*、経"));
  EXPECT_THAT(groups("波を測る。<u>【文、経】</u>"), ElementsAre("文*、経*"));
  EXPECT_THAT(groups("波を測る。【<u>科</u><u>技</u>】"), ElementsAre("科技*"));
  EXPECT_THAT(groups("波を測る。【<u>科</u>技、<u>文</u>】"), ElementsAre("科技、文*"));
}

TEST(Group, MarksDoubleCirclesAsLeads) {
  EXPECT_THAT(groups("波を測る。【◎文、○経】"), ElementsAre("文*、経"));
}

TEST(Group, JoinsANameCutInTwoAndKeepsWhatWasPrinted) {
  const Read found = read("波を測る。【科、技、文】");
  EXPECT_THAT(found.groups, ElementsAre("科技（科、技）、文"));
  EXPECT_THAT(found.codes, ElementsAre("repaired_organisation"));
  EXPECT_THAT(groups("波を測る。【デ ジ、文】"), ElementsAre("デジ、文"));
}

TEST(Group, CompletesALoneCharacterThatOneCodeHas) {
  const Read found = read("波を測る。【科、文】");
  EXPECT_THAT(found.groups, ElementsAre("科技（科）、文"));
  EXPECT_THAT(found.codes, ElementsAre("repaired_organisation"));
}

TEST(Group, ReadsFullNamesAndOtherFormsAsTheirCodes) {
  EXPECT_THAT(groups("波を測る。【文部科学省、デジタル庁】"),
              ElementsAre("文（文部科学省）、デジ（デジタル庁）"));
  EXPECT_THAT(groups("波を測る。【文部科学省等】"), ElementsAre("文（文部科学省等）"));
  EXPECT_THAT(groups("波を測る。【関係省庁】"), ElementsAre("関係府省（関係省庁）"));
  EXPECT_THAT(groups("波を測る。【ＧＸ】"), ElementsAre("GX（ＧＸ）"));
  EXPECT_THAT(groups("波を測る。【担当：文・経】"), ElementsAre("文、経"));
}

TEST(Group, KeepsAnUnknownNameAtTheEndWithADiagnostic) {
  const Read found = read("波を測る。【文、潮汐局】");
  EXPECT_THAT(found.groups, ElementsAre("文、潮汐局"));
  EXPECT_THAT(found.codes, ElementsAre("unknown_organisation"));
  EXPECT_THAT(read("波を測る。【文、潮汐局】", false).groups, IsEmpty());
}

TEST(Group, IsNotMadeOfWordsInsideASentence) {
  EXPECT_THAT(groups("海の【目標】を測る。【文】"), ElementsAre("文"));
  EXPECT_THAT(groups("海（文）を測る。"), IsEmpty());
}

TEST(Group, CountsInsideATextWhereAllNamesAreKnown) {
  EXPECT_THAT(groups("波を測る。【文】潮を測る。【経】"), ElementsAre("文", "経"));
}

TEST(Group, WithoutItsEndIsReadUpToTheEndOfTheText) {
  const Read found = read("波を測る。【文、経");
  EXPECT_THAT(found.groups, ElementsAre("文、経"));
  EXPECT_THAT(found.codes, ElementsAre("unclosed_group"));
  EXPECT_THAT(groups("波を測る。【目標を定める。"), IsEmpty());
}

TEST(Group, WithoutItsBeginningIsReadFromTheLastStop) {
  const Read found = read("波を測る。文、経】");
  EXPECT_THAT(found.groups, ElementsAre("文、経"));
  EXPECT_THAT(found.codes, ElementsAre("unopened_group"));
}

TEST(Group, InOtherBracketsCountsBehindEverythingElse) {
  for (const char* line : {"波を測る。[文、経]", "波を測る。（文、経）", "波を測る。〔文、経〕",
                           "波を測る。【文、経]", "波を測る。（文、経）。"}) {
    const Read found = read(line);
    EXPECT_THAT(found.groups, ElementsAre("文、経")) << line;
    EXPECT_THAT(found.codes, ElementsAre("odd_brackets")) << line;
  }
  EXPECT_THAT(groups("波を測る。（令和6年）"), IsEmpty());
  EXPECT_THAT(groups("波（文）を測る"), IsEmpty());
}

}  // namespace
}  // namespace polink
