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
  question: 'M5.5 6a2.5 2.5 0 1 1 3.7 2.2C8.4 8.7 8 9.2 8 10M8 12.9v.2',
}

export type IconName = keyof typeof paths

/** Drawn beside a word that says the same, so it is hidden from those who hear the page. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg aria-hidden="true" className="size-4 shrink-0 self-center" fill="none" viewBox="0 0 16 16">
      <path
        d={paths[name]}
        stroke="currentColor"
        strokeDasharray={name === 'dotted-circle' ? '2.5 2.2' : undefined}
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeWidth="1.8"
      />
    </svg>
  )
}
