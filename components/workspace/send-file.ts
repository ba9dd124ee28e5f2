/** Sends one file, telling how far it is; what is kept already is not sent again. */
import { isFileFlaw, largestFile } from '@/lib/files/flaws'

export type Sent = { sha256: string } | { problem: string }

type Sending = {
  file: File
  /** Told as it goes; 1 when the register has it and is looking through it. */
  progress: (part: number) => void
  signal: AbortSignal
}

export async function sendFile({ file, progress, signal }: Sending): Promise<Sent> {
  if (file.size > largestFile) return { problem: 'tooLarge' }
  const known = await knownHash(file)
  return known ? { sha256: known } : put({ file, progress, signal })
}

/** The file's SHA-256, where the register has it and this person may read it. */
async function knownHash(file: File): Promise<string | null> {
  // Browsers give this to secure pages alone; without it the file is simply sent.
  if (!globalThis.crypto?.subtle) return null
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
    const sha256 = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    const answer = await fetch(`/files/${sha256}`, { method: 'HEAD', cache: 'no-store' })
    return answer.ok ? sha256 : null
  } catch {
    return null
  }
}

// Not fetch, which does not tell how much has gone out.
function put({ file, progress, signal }: Sending): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('PUT', '/api/files')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => progress(total ? loaded / total : 0)
    request.upload.onload = () => progress(1)
    request.onload = () => resolve(readAnswer(request.status, request.responseText))
    request.onerror = () => resolve({ problem: 'offline' })
    request.onabort = () => resolve({ problem: 'cancelled' })
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

const problems: Record<number, string> = {
  401: 'signedOut',
  403: 'notAllowed',
  413: 'tooLarge',
  429: 'tooMany',
}

/** Pure: what a status and a body mean. */
export function readAnswer(status: number, text: string): Sent {
  if (problems[status]) return { problem: problems[status] }
  try {
    const body = JSON.parse(text)
    if (status === 200) return { sha256: body.sha256 }
    const flaw = body.issues?.[0]?.code
    return { problem: isFileFlaw(flaw) ? flaw : 'busy' }
  } catch {
    return { problem: 'busy' }
  }
}
