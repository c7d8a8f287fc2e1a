// What the graph draws, as a table.
import type { Graph } from './graph_model';
import type { Key } from './model';
import type { Edge } from './neighbours';
import { To } from './parts';
import { useView, type View } from './view';
import { say_kind } from './words';

export function edge_name({ say }: View, edge: Edge): string {
  return edge.kind === 'shared' ? say('edge_shared', edge.weight ?? 0) : say_kind(say, 'edge_', edge.kind);
}

export function GraphTable({ graph, expand }: { graph: Graph; expand: (key: Key) => void }) {
  const view = useView();
  const { say } = view;
  const gathered = graph.nodes.filter(({ more }) => more !== undefined);
  return (
    <div class="scroller graph-table" tabIndex={0} data-focus>
      <table>
        <caption>{say('graph_counts', graph.nodes.length - gathered.length, graph.edges.length)}</caption>
        <thead>
          <tr><th scope="col">{say('from')}</th><th scope="col">{say('relation')}</th><th scope="col">{say('to')}</th></tr>
        </thead>
        <tbody>
          {graph.edges.map((edge) => (
            <tr key={`${edge.kind} ${edge.from} ${edge.to}`}>
              <td><To to={edge.from} full /></td>
              <td>{edge_name(view, edge)}</td>
              <td><To to={edge.to} full /></td>
            </tr>
          ))}
          {graph.nodes.filter(({ key, more }) => more === undefined && !graph.edges.some(({ from, to }) => from === key || to === key))
            .map(({ key }) => <tr key={key}><td colSpan={3}><To to={key} full /></td></tr>)}
          {gathered.map(({ key, more, parent }) => (
            <tr key={key}>
              <td>{parent && <To to={parent} />}</td><td /><td>
                <button type="button" class="quiet" onClick={() => expand(key)}>{say('more_nodes', more ?? 0)}</button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
