#include <algorithm>
#include <iostream>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/two_documents.h"
#include "graph/error.h"
#include "render/diagram.h"
#include "render/messages.h"

namespace polink {
namespace {

std::string views() {
  constexpr std::size_t column = 28;
  std::string text = "Views:\n";
  for (const auto& view : view_names()) {
    const std::string call = view.name + (view.subject.empty() ? "" : " " + view.subject);
    text += "  " + call + std::string(call.size() < column ? column - call.size() : 1, ' ') +
            view.description + "\n";
  }
  return text;
}

struct DrawArguments {
  DrawOptions options;
  std::vector<std::string> subjects;
  std::string size = "16:9";
  PathOptions path;
};

// What the picture leaves out, if anything.
void say(const std::string& remark, const Settings& settings) {
  if (!remark.empty()) {
    std::cerr << "polink: " << said_in(settings.language, remark) << '\n';
  }
}

void draw_with(DrawArguments& arguments, const Settings& settings) {
  DrawOptions& options = arguments.options;
  options.paper = paper_size(arguments.size);
  options.language = settings.picture_language;
  const bool of_two = options.view == "path" || options.view == "diff";
  const std::size_t expected = of_two ? 2 : 1;
  if (arguments.subjects.size() > expected || (of_two && arguments.subjects.size() < expected)) {
    throw Error(Failure::usage, "the view '" + options.view + "'" +
                                    (expected == 2 ? " takes two ids" : " takes one id at most") +
                                    "; see polink draw --help");
  }
  options.subject = arguments.subjects.empty() ? "" : arguments.subjects.front();
  if (options.view == "selection") {
    options.ids = read_ids(settings.among.empty() ? "-" : settings.among);
  } else if (options.view == "path") {
    arguments.path.document = settings.document;
    options.paths = find_paths(Store::open(settings.database), arguments.subjects[0],
                               arguments.subjects[1], arguments.path);
  }
  if (options.view == "diff") {
    const TwoDocuments two = open_two(arguments.subjects[0], arguments.subjects[1], settings);
    DiffFilter filter;
    filter.section = options.scope.section;
    filter.ministries = options.scope.ministries;
    options.diff = find_diff(two.before, two.after, filter);
    options.before_name = two.before_name;
    options.after_name = two.after_name;
    say(draw(two.after, options), settings);
    return;
  }
  say(draw(open_graph(settings), options), settings);
}

}  // namespace

void add_draw_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand("draw", "Draw a diagram as svg, png, pdf or dot");
  auto arguments = std::make_shared<DrawArguments>();
  DrawOptions& options = arguments->options;
  options.today = today();
  command->add_option("VIEW", options.view, "what to draw, see below")->required();
  command->add_option("ID", arguments->subjects, "what the view is of, for views of one thing");
  command->add_option("-o,--output", options.output, "the file; its ending is the format")
      ->required()
      ->type_name("FILE");
  command->add_option("--depth", options.depth, "measure: how many steps away from ID; default 1")
      ->check(CLI::Range(0, 9));
  command->add_option("--via", arguments->path.via, "path: to be passed; may be given again")
      ->type_name("ID");
  command
      ->add_option("--ministry", options.scope.ministries,
                   "overlaps, diff: only with this ministry")
      ->type_name("CODE");
  command->add_option("--section", options.scope.section, "diff: this section, change by change")
      ->type_name("ID");
  command->add_option("--today", options.today, "deadlines: the day that counts as today")
      ->type_name("YYYY-MM-DD");
  command->add_option("--title", options.title, "instead of the view's own");
  command->add_option("--size", arguments->size,
                      "16:9, 4:3, A4, A3, or WxH in millimetres; default: 16:9");
  command->add_option("--theme", options.theme, "light, dark, or print (black and white)")
      ->check(CLI::IsMember({"light", "dark", "print"}));
  command->add_flag("--legend,!--no-legend", options.legend, "with its legend; the default");
  command
      ->add_option("--max-nodes", options.most_nodes,
                   "gather what is beyond in one node that says how many")
      ->check(CLI::Range(2, 400));
  add_choice(
      *command, "--label", options.labels,
      {{"short", LabelLength::by_view}, {"full", LabelLength::full}, {"id", LabelLength::id}},
      "how much of a text is shown; default: short");
  command->add_option("--layout", options.engine, "instead of the view's own layout")
      ->check(CLI::IsMember({"dot", "neato", "sfdp", "circo", "twopi"}));
  command
      ->add_option("--link-base", options.link_base,
                   "svg: links on what is drawn, this with the id behind it")
      ->type_name("URL");
  command->add_option("--dpi", options.dots_per_inch, "png: dots per inch; default: 192")
      ->check(CLI::Range(36, 600));
  command->footer(views() +
                  "\nExample:\n  polink draw ministries -o ministries.svg --db policy.db");
  command->callback([arguments, &settings] { draw_with(*arguments, settings); });
}

}  // namespace polink
