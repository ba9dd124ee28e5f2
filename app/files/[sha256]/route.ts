import { currentActor } from '@/lib/auth'
import { mediaTypes } from '@/lib/files/media-types'
import { findFile } from '@/lib/files/queries'
import { read } from '@/lib/files/store'
import { findPublicFile } from '@/lib/registry/files'

type Context = { params: Promise<{ sha256: string }> }

/** A file to keep, never to open in place; its security policy is set by the server (bin/server). What its hash names never changes, so a public one is kept for good. */
export async function GET(_: Request, { params }: Context) {
  const { sha256 } = await params
  if (!/^[0-9a-f]{64}$/.test(sha256)) return missing()
  const open = await findPublicFile(sha256)
  const file = open ?? (await findForSignedIn(sha256))
  const body = file && read(sha256)
  if (!body) return missing()
  return new Response(body, {
    headers: {
      'Content-Type': mediaTypes[file.kind],
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(file.name || `${sha256.slice(0, 12)}.${file.kind}`)}`,
      'Cache-Control': open ? 'public, max-age=31536000, immutable' : 'private, no-store',
    },
  })
}

async function findForSignedIn(sha256: string) {
  const signedIn = await currentActor()
  return signedIn && findFile(signedIn.actor, sha256)
}

/** RFC 8187. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

const missing = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
