import { currentActor } from '@/lib/auth'
import { findFile } from '@/lib/files/queries'
import { readPicture } from '@/lib/files/store'
import { hasPublicPictures } from '@/lib/registry/files'

type Context = { params: Promise<{ sha256: string; number: string }> }

/** The picture of a page, from 1. Drawn by the product itself, so it may be shown in place. */
export async function GET(_: Request, { params }: Context) {
  const { sha256, number } = await params
  if (!/^[0-9a-f]{64}$/.test(sha256) || !/^[1-9]\d?$/.test(number)) return missing()
  const open = await hasPublicPictures(sha256)
  const signedIn = open ? null : await currentActor()
  const readable = open || (signedIn && (await findFile(signedIn.actor, sha256)))
  const body = readable && readPicture(sha256, Number(number))
  if (!body) return missing()
  return new Response(body, {
    headers: {
      'Content-Type': 'image/jpeg',
      'Cache-Control': open ? 'public, max-age=31536000, immutable' : 'private, no-store',
    },
  })
}

const missing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
