import { renderSVG } from 'uqr'

/** An address as a QR code, drawn as SVG with the quiet zone of four modules that the standard asks for. */
export function qrCode(address: string): string {
  return renderSVG(address, { ecc: 'M', border: 4, pixelSize: 4 })
}
