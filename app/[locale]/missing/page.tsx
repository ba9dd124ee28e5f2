import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Missing } from '@/components/layout/missing'

/**
 * `notFound()` answers 404 with an empty body that scripts fill (vercel/next.js 62228). This page is the same words
 * in plain HTML: our server sends it, with that status and without scripts, in place of the empty one.
 */
export default function MissingPage() {
  return <Missing />
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shell'))('notFound.title'), robots: 'noindex' }
}
