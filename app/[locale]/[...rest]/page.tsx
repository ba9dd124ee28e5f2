import { notFound } from 'next/navigation'

/** Whatever no other page answers, so that the shell says so in the reader's language. */
export default function Rest() {
  notFound()
}
