/** The part of the Barcode Detection API that is used here; TypeScript does not know it yet. */
export type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<string[]>;
};

declare global {
  interface Window {
    BarcodeDetector?: DetectorClass;
  }
}

/** Null when the browser cannot read QR codes or has no camera. */
export const openDetector = async (): Promise<Detector | null> => {
  const { BarcodeDetector } = window;
  if (!BarcodeDetector || !navigator.mediaDevices?.getUserMedia) return null;
  const formats = await BarcodeDetector.getSupportedFormats();
  return formats.includes('qr_code') ? new BarcodeDetector({ formats: ['qr_code'] }) : null;
};
