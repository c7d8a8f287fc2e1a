#include "render/explorer_page.h"

#include <nettle/base64.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>

#include "render/terminal_text.h"

// In explorer_bundle.S.
extern "C" {
extern const char polink_explorer_script[];
extern const char polink_explorer_script_end[];
extern const char polink_explorer_style[];
extern const char polink_explorer_style_end[];
}

namespace polink {

std::string_view explorer_script() { return {polink_explorer_script, polink_explorer_script_end}; }
std::string_view explorer_style() { return {polink_explorer_style, polink_explorer_style_end}; }

std::string json_for_script(const Json& data) {
  // Between quotes is the only place where these can stand.
  const std::string json =
      json_escaped_controls(data.dump(-1, ' ', false, Json::error_handler_t::replace));
  std::string out;
  out.reserve(json.size());
  std::size_t copied = 0;
  const auto replace = [&](std::size_t from, std::size_t size, std::string_view escape) {
    out.append(json, copied, from - copied).append(escape);
    copied = from + size;
  };
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '<') {
      replace(i, 1, "\\u003c");
    } else if (json[i] == '>') {
      replace(i, 1, "\\u003e");
    } else if (json[i] == '&') {
      replace(i, 1, "\\u0026");
    } else if (json[i] == '\xE2' && json.compare(i, 3, "\xE2\x80\xA8") == 0) {
      replace(i, 3, "\\u2028");  // ends a line of a script, as the next does
    } else if (json[i] == '\xE2' && json.compare(i, 3, "\xE2\x80\xA9") == 0) {
      replace(i, 3, "\\u2029");
    }
  }
  return out.append(json, copied);
}

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string policy_hash(std::string_view content) {
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, content.size(), reinterpret_cast<const std::uint8_t*>(content.data()));
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::array<char, BASE64_ENCODE_RAW_LENGTH(SHA256_DIGEST_SIZE)> encoded{};
  base64_encode_raw(encoded.data(), digest.size(), digest.data());
  return "'sha256-" + std::string(encoded.data(), encoded.size()) + "'";
}

std::string explorer_page(const Json& data, std::string_view title, Language language) {
  const std::string script(explorer_script());
  const std::string style(explorer_style());
  const std::string policy = "default-src 'none'; script-src " + policy_hash(script) +
                             "; style-src " + policy_hash(style) +
                             "; img-src data: blob:; base-uri 'none'; form-action 'none'";
  const std::string without_script = in<std::string>(
      language,
      "このページの表示にはJavaScriptが必要です。ブラウザーの設定で有効にしてください。通信は行いま"
      "せん。",
      "This page needs JavaScript; please allow it in your browser. It connects to nothing.");
  std::string page = "<!DOCTYPE html>\n<html lang=\"";
  page += in<std::string>(language, "ja", "en");
  page +=
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"";
  page += policy;  // has no quotes but single ones
  page +=
      "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n<title>";
  page += html_escaped(printable(title));
  page += "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<noscript><p>";
  page += html_escaped(without_script);
  page +=
      "</p></noscript>\n<div id=\"app\"></div>\n<script type=\"application/json\" "
      "id=\"polink-data\">";
  page += json_for_script(data);
  page += "</script>\n<script>" + script + "</script>\n</body>\n</html>\n";
  return page;
}

}  // namespace polink
