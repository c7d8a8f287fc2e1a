#include <array>

#include "render/export/shards.h"

// The graph in the two tables that both neo4j-admin's bulk import and Spark's GraphFrames
// read: nodes, and relationships between them by the nodes' ids. The heads are files of
// their own, since the two want other ones.
namespace polink {
namespace {

struct GraphColumn {
  const char* neo4j;
  const char* spark;  // name and type
};

constexpr auto node_columns = std::to_array<GraphColumn>({
    {"id:ID", "id STRING"},
    {":LABEL", "labels STRING"},
    {"label", "label STRING"},
    {"kind", "kind STRING"},
    {"subkind", "subkind STRING"},
    {"text", "text STRING"},
    {"document", "document STRING"},
    {"section", "section STRING"},
    {"first_line:int", "first_line INT"},
    {"last_line:int", "last_line INT"},
    {"row:int", "row INT"},
    {"ordinal:int", "ordinal INT"},
    {"repost:boolean", "repost BOOLEAN"},
    {"lead_known:boolean", "lead_known BOOLEAN"},
    {"last_date", "last_date STRING"},
    {"name_en", "name_en STRING"},
    {"law_number", "law_number STRING"},
    {"egov_id", "egov_id STRING"},
});

constexpr auto edge_columns = std::to_array<GraphColumn>({
    {":START_ID", "src STRING"},
    {":END_ID", "dst STRING"},
    {":TYPE", "relationship STRING"},
    {"lead:boolean", "lead BOOLEAN"},
    {"ordinal:int", "ordinal INT"},
    {"score:double", "score DOUBLE"},
    {"method", "method STRING"},
    {"surface", "surface STRING"},
    {"article", "article STRING"},
    {"said_by", "said_by STRING"},
    {"offset:int", "offset INT"},
});

template <typename Columns>
std::string listed(const Columns& columns, const char* GraphColumn::*name, const char* between) {
  std::string list;
  for (const GraphColumn& column : columns) {
    list += (list.empty() ? "" : between) + std::string(column.*name);
  }
  return list;
}

// Rows of a table as nodes; ?1 is the document. `label` has some words to be read in a
// drawing; what is empty has no value.
std::string node(const std::string& id, const std::string& labels, const std::string& label,
                 const std::string& words, const std::string& rest, const std::string& from) {
  return "SELECT " + id + ", " + labels + ", " + label + " || CASE WHEN length(" + words +
         ") > 24 THEN substr(" + words + ", 1, 23) || '…' ELSE " + words + " END, " + rest +
         " FROM " + from;
}

std::string truth(const std::string& column) {
  return "CASE " + column + " WHEN 0 THEN 'false' ELSE 'true' END";
}

std::string capitalised(const std::string& column) {
  return "upper(substr(" + column + ", 1, 1)) || substr(" + column + ", 2)";
}

const std::string of_document = " WHERE document_id = ?1 ORDER BY +rowid";

std::vector<std::string> document_nodes() {
  const std::string id = "document_id || ':' || id";
  const std::string section = "document_id || ':' || section_id";
  return {
      node(id, "'Section'", "id || ' '", "title",
           "'section', level, title, document_id, document_id || ':' || parent_id, line, line, "
           "NULL, ordinal, NULL, NULL, NULL, NULL, NULL, NULL",
           "section") +
          of_document,
      node(id, "'Measure;' || " + capitalised("kind"), "id || ' '", "text",
           "'measure', kind, text, document_id, " + section +
               ", first_line, last_line, row, ordinal, " + truth("repost") + ", " +
               truth("lead_known") +
               ", (SELECT max(date_to) FROM deadline AS d WHERE d.document_id = m.document_id "
               "AND d.measure_id = m.id), NULL, NULL, NULL",
           "measure AS m") +
          of_document,
      node(id, "'Indicator;' || " + capitalised("kind"), "id || ' '", "name",
           "'indicator', kind, name, document_id, " + section + ", line, line, NULL, NULL, " +
               truth("repost") + ", NULL, NULL, NULL, NULL, NULL",
           "indicator") +
          of_document,
      node("document_id || ':fn' || number", "'Footnote'", "'fn' || number || ' '", "text",
           "'footnote', 'footnote', text, document_id, NULL, line, line, NULL, number, NULL, "
           "NULL, NULL, NULL, NULL, NULL",
           "footnote") +
          of_document,
  };
}

std::vector<std::string> shared_nodes() {
  const std::string nothing = "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL";
  return {
      node("'organisation/' || code", "'Organisation'", "''",
           "CASE name_ja WHEN '' THEN code ELSE name_ja END",
           "'organisation', nullif(kind, ''), CASE name_ja WHEN '' THEN code ELSE name_ja END, " +
               nothing + ", nullif(name_en, ''), NULL, NULL",
           "organisation ORDER BY rowid"),
      node("'law/' || id", "'Law'", "''", "title",
           "'law', nullif(kind, ''), title, " + nothing +
               ", NULL, nullif(number, ''), nullif(egov_id, '')",
           "law ORDER BY rowid"),
      node("'instrument/' || id", "'Instrument'", "''", "title",
           "'instrument', nullif(kind, ''), title, " + nothing + ", NULL, NULL, NULL",
           "instrument ORDER BY rowid"),
  };
}

// Whether this thing of the document is a node.
std::string is_there(const std::string& id) {
  std::string any;
  for (const char* table : {"measure", "indicator", "section"}) {
    any += "EXISTS (SELECT 1 FROM " + std::string(table) +
           " AS n WHERE n.document_id = ?1 AND n.id = " + id + ") OR ";
  }
  return "(" + any + "(" + id + " GLOB 'fn[0-9]*' AND EXISTS (SELECT 1 FROM footnote AS n WHERE " +
         "n.document_id = ?1 AND n.number = CAST(substr(" + id + ", 3) AS INTEGER))))";
}

// Whether this law or instrument is one.
std::string is_known(const std::string& thing, const std::string& id) {
  return "CASE " + thing + " WHEN 'law' THEN EXISTS (SELECT 1 FROM law AS n WHERE n.id = " + id +
         ") ELSE EXISTS (SELECT 1 FROM instrument AS n WHERE n.id = " + id + ") END";
}

std::string edge(const std::string& from, const std::string& to, const std::string& type,
                 const std::string& rest, const std::string& source) {
  return "SELECT " + from + ", " + to + ", " + type + ", " + rest + " FROM " + source;
}

// Relationships of a document (?1), those whose ends are both nodes.
std::vector<std::string> document_edges() {
  const std::string nothing = "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL";
  const std::string scored = "NULL, NULL, score, nullif(method, ''), NULL, NULL, NULL, NULL";
  std::vector<std::string> edges{
      edge("document_id || ':' || parent_id", "document_id || ':' || id", "'CONTAINS'", nothing,
           "section WHERE document_id = ?1 AND parent_id IS NOT NULL ORDER BY +rowid")};
  for (const char* table : {"measure", "indicator"}) {
    edges.push_back(edge("document_id || ':' || section_id", "document_id || ':' || id",
                         "'CONTAINS'", nothing, table + of_document));
  }
  edges.push_back(edge("'organisation/' || code", "document_id || ':' || measure_id",
                       "'RESPONSIBLE'",
                       truth("lead") + ", ordinal, NULL, NULL, nullif(printed, ''), NULL, NULL, "
                                       "NULL",
                       "responsibility" + of_document));
  edges.push_back(edge(
      "document_id || ':' || source_id",
      "CASE target_kind WHEN 'section' THEN document_id || ':' ELSE target_kind || '/' END "
      "|| target_id",
      "'CITES'", "NULL, NULL, NULL, method, nullif(surface, ''), nullif(article, ''), NULL, offset",
      "citation WHERE document_id = ?1 AND " + is_there("source_id") +
          " AND CASE target_kind WHEN 'section' THEN EXISTS (SELECT 1 FROM section AS n WHERE "
          "n.document_id = ?1 AND n.id = target_id) ELSE " +
          is_known("target_kind", "target_id") + " END ORDER BY +rowid"));
  edges.push_back(
      edge("?1 || ':fn' || number", "?1 || ':' || owner", "'ANNOTATES'", nothing,
           "(SELECT a.rowid AS place, a.number, coalesce(s.section_id, a.owner_id) AS owner "
           "FROM footnote_anchor AS a LEFT JOIN statement AS s ON s.document_id = ?1 AND s.id = "
           "a.owner_id WHERE a.document_id = ?1) WHERE " +
               is_there("owner") + " AND " + is_there("'fn' || number") + " ORDER BY place"));
  edges.push_back(edge("document_id || ':' || source_id", "document_id || ':' || target_id",
                       "upper(kind)", scored,
                       "link WHERE document_id = ?1 AND " + is_there("source_id") + " AND " +
                           is_there("target_id") + " ORDER BY +rowid"));
  edges.push_back(
      edge("thing || '/' || source_id", "target_thing || '/' || target_id", "upper(kind)",
           "NULL, NULL, NULL, nullif(method, ''), nullif(surface, ''), nullif(article, ''), "
           "CASE said_by WHEN '' THEN NULL ELSE document_id || ':' || said_by END, NULL",
           "relation WHERE document_id = ?1 AND " + is_known("thing", "source_id") + " AND " +
               is_known("target_thing", "target_id") + " ORDER BY +rowid"));
  return edges;
}

const std::string across_edges =
    "SELECT document_id || ':' || source_id, target_document_id || ':' || target_id, upper(kind), "
    "NULL, NULL, score, nullif(method, ''), NULL, NULL, NULL, NULL FROM across_link AS l "
    "WHERE document_id = ?1 AND EXISTS (SELECT 1 FROM measure AS n WHERE n.document_id = ?1 AND "
    "n.id = l.source_id) AND EXISTS (SELECT 1 FROM measure AS n WHERE n.document_id = "
    "l.target_document_id AND n.id = l.target_id) ORDER BY +rowid";

const std::string heirs =
    "SELECT 'organisation/' || code, 'organisation/' || succeeded_by, 'SUCCEEDED_BY', NULL, NULL, "
    "NULL, 'register', NULL, NULL, NULL, NULL FROM organisation AS o WHERE EXISTS (SELECT 1 FROM "
    "organisation AS n WHERE n.code = o.succeeded_by) ORDER BY rowid";

void write_all(const StoreRows& rows, const std::string& table,
               const std::vector<std::string>& shared, const std::vector<std::string>& by_document,
               const ShardDocuments& documents, ShardFolder& folder) {
  const RowSight write = [&](std::span<const Cell> row) { folder.row(row); };
  folder.begin(table, 0, "");
  for (const std::string& sql : shared) {
    rows.each(sql, {}, write);
  }
  for (std::size_t shard = 0; shard < documents.size(); ++shard) {
    folder.begin(table, shard + 1, "");
    for (const std::string& document : documents[shard]) {
      for (const std::string& sql : by_document) {
        rows.each(sql, {document}, write);
      }
    }
  }
}

std::string import_script(const std::vector<ShardFile>& files) {
  std::string nodes = "nodes.header.csv";
  std::string relationships = "relationships.header.csv";
  for (const ShardFile& file : files) {
    (file.table == "nodes" ? nodes : relationships) += "," + file.name;
  }
  return "#!/bin/sh\n"
         "# Makes a new Neo4j database (5 or later) of the shards; the server must be stopped, or\n"
         "# not yet have a database of this name: sh import.sh [NAME]\n"
         "set -e\n"
         "cd \"$(dirname \"$0\")\"\n"
         "exec neo4j-admin database import full --id-type=string --input-encoding=UTF-8 \\\n"
         "  --nodes=" +
         nodes + " \\\n  --relationships=" + relationships + " \\\n  \"${1:-neo4j}\"\n";
}

std::string graphframes_script() {
  return "\"\"\"The shards as a GraphFrame, for PySpark: from polink_graph import graph\n\n"
         "graph(spark, folder) reads them from any file system that Spark knows.\"\"\"\n\n"
         "from graphframes import GraphFrame\n\n"
         "VERTICES = \"" +
         listed(node_columns, &GraphColumn::spark, ", ") + "\"\nEDGES = \"" +
         listed(edge_columns, &GraphColumn::spark, ", ") +
         "\"\n\n\n"
         "def read(spark, files, schema):\n"
         "    return spark.read.csv(files, schema=schema, quote='\"', escape='\"', "
         "encoding=\"UTF-8\", mode=\"FAILFAST\")\n\n\n"
         "def graph(spark, folder):\n"
         "    return GraphFrame(read(spark, folder + \"/nodes.[0-9]*.csv\", VERTICES),\n"
         "                      read(spark, folder + \"/relationships.[0-9]*.csv\", EDGES))\n";
}

}  // namespace

void write_graph_shards(const StoreRows& rows, const ShardOptions& options,
                        const ShardDocuments& documents, ShardFolder& folder) {
  write_all(rows, "nodes", shared_nodes(), document_nodes(), documents, folder);
  std::vector<std::string> edges = document_edges();
  if (!options.document) {
    edges.push_back(across_edges);
  }
  write_all(rows, "relationships", {heirs}, edges, documents, folder);
  const std::vector<ShardFile> files = folder.files();
  folder.add("nodes.header.csv", listed(node_columns, &GraphColumn::neo4j, ",") + "\n");
  folder.add("relationships.header.csv", listed(edge_columns, &GraphColumn::neo4j, ",") + "\n");
  folder.add("import.sh", import_script(files));
  folder.add("polink_graph.py", graphframes_script());
}

}  // namespace polink
