// Small pictures for buttons, drawn in strokes of the text's colour.

const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.6 10.6 14 14',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  pin: 'M5 2h6l-1 5 2 2H4l2-2-1-5ZM8 9v5',
  link: 'M6.5 9.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2L8 3.8M9.5 6.5a3 3 0 0 0-4.2 0L2.9 8.9a3 3 0 0 0 4.2 4.2l.9-.9',
  help: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6 6.2a2 2 0 1 1 2.8 2c-.6.3-.8.6-.8 1.3M8 11.6v.2',
  print: 'M4.5 6V2h7v4M4.5 11H2.5V6h11v5h-2M4.5 9.5h7V14h-7Z',
  theme: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 2v12M8 5l4-1M8 8h6M8 11l4 1',
  language: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM2 8h12M8 2c-4 4-4 8 0 12M8 2c4 4 4 8 0 12',
  save: 'M8 2v8M5 7.5 8 10.5l3-3M2.5 13.5h11',
  table: 'M2 3h12v10H2ZM2 6.5h12M2 10h12M6 3v10',
  graph: 'M5.5 4a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM14.5 5a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM10 12.5a2 2 0 1 1-4 0 2 2 0 0 1 4 0ZM5.5 4.2l5 .6M4.5 5.7l2.6 5M11.5 6.7l-2.3 4',
  home: 'M2 8l6-5.5L14 8M4 7v6.5h8V7',
  down: 'M4 6l4 4 4-4',
  previous: 'M10 3 5 8l5 5',
  following: 'M6 3l5 5-5 5',
  expand: 'M9.5 2H14v4.5M14 2 9 7M6.5 14H2V9.5M2 14l5-5',
  filter: 'M2 3h12L9.5 8.5V13l-3-1.5v-3Z',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
