const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  clock: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.5V8l2.5 1.5',
  pen: 'M2 14c2-.2 3-1 4-2l6.5-6.5a1.8 1.8 0 0 0-2.5-2.5L4 9.5C3 10.7 2.2 12 2 14M2 14h12',
  pencil: 'M3 13l.7-3L11 2.7l2.3 2.3L6 12.3ZM9.3 4.4l2.3 2.3',
  cross: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  hourglass: 'M4 2h8M4 14h8M4.7 2c0 3.5 3.3 4 3.3 6s-3.3 2.5-3.3 6M11.3 2c0 3.5-3.3 4-3.3 6s3.3 2.5 3.3 6',
  pause: 'M5.5 3v10M10.5 3v10',
  stop: 'M3.5 3.5h9v9h-9Z',
  arrow: 'M2.5 8h11M9 3.5 13.5 8 9 12.5',
  'arrow-out': 'M7 3H3v10h10V9M9.5 2.5h4v4M13.5 2.5 7.5 8.5',
  speech: 'M2.5 3h11v7.5H7L4 13.5v-3H2.5Z',
  'dotted-circle': 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2',
  'circle-check': 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M5.2 8.3 7.2 10.3 10.9 6',
  triangle: 'M8 2.5 14.3 13.5H1.7ZM8 6.5v3M8 11.6v.1',
  octagon: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5ZM8 4.8v3.7M8 11v.1',
  bell: 'M3 12h10c-1-1.2-1.3-2-1.3-4.5a3.7 3.7 0 0 0-7.4 0C4.3 10 4 10.8 3 12M6.8 14h2.4',
  handshake:
    'M1.5 5l3-1.2L8 5.2l3.5-1.4 3 1.2v5l-2 .5-3 2.8-1.5.3-4.5-3-2-.4ZM8 5.2 5.6 7.6l1.2.9L8.7 7l3.8 3.4',
  question: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2C8.4 8.7 8 9.2 8 10M8 12.9v.2',
}

export type IconName = keyof typeof paths

/** Drawn beside a word that says the same, so it is hidden from those who hear the page. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      aria-hidden="true"
      className={name === 'dotted-circle' ? 'icon icon-dotted' : 'icon'}
      viewBox="0 0 16 16"
    >
      <path d={paths[name]} />
    </svg>
  )
}
