type Props = {
  label: string
  /** 'Page 2 of 7', in the reader's language. */
  position: string
  previous?: { href: string; text: string }
  next?: { href: string; text: string }
}

export function Pagination({ label, position, previous, next }: Props) {
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center gap-x-6">
      <p>{position}</p>
      {previous && (
        <a className="inline-flex min-h-10 items-center" href={previous.href} rel="prev">
          {previous.text}
        </a>
      )}
      {next && (
        <a className="inline-flex min-h-10 items-center" href={next.href} rel="next">
          {next.text}
        </a>
      )}
    </nav>
  )
}
