'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { VerifyWords } from '#components/verify/answer.ts';
import { type Detector, openDetector } from '#components/verify/barcode-detector.ts';
import { findStatement } from '#lib/domain/document/statement.ts';

type Props = { words: VerifyWords['scan']; onStatement: (sealed: string) => void };

/** Milliseconds between two looks at the picture. */
const pause = 200;

/** Shows the camera and looks for a QR until it finds one of ours. Answers a function that stops it. */
const watch = (
  video: HTMLVideoElement,
  detector: Detector,
  onText: (text: string) => void,
  onRefused: () => void,
): (() => void) => {
  let stream: MediaStream | null = null;
  let timer = 0;
  let stopped = false;
  const stop = () => {
    stopped = true;
    window.clearTimeout(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  };
  const look = async () => {
    const [found] = await detector.detect(video).catch(() => []);
    if (found) onText(found.rawValue);
    if (!stopped) timer = window.setTimeout(look, pause);
  };
  const begin = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (stopped) return stop();
    video.srcObject = stream;
    await video.play();
    await look();
  };
  begin().catch(onRefused);
  return stop;
};

/** The camera, when the browser can read a QR. */
export function Scanner({ words, onStatement }: Props) {
  const [detector, setDetector] = useState<Detector | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  useEffect(() => {
    openDetector().then(setDetector, () => setDetector(null));
  }, []);
  if (!detector) return null;

  const open = () => {
    setSaid(words.looking);
    setOpen(true);
  };
  const onText = (text: string) => {
    const sealed = findStatement(text);
    if (!sealed) return setSaid(words.notOurs);
    setOpen(false);
    setSaid('');
    onStatement(sealed);
  };
  const onRefused = () => {
    setOpen(false);
    setSaid(words.refused);
  };
  return (
    <div className="stack">
      {isOpen && <Camera words={words} start={(video) => watch(video, detector, onText, onRefused)} />}
      <Button type="button" variant="second" onClick={isOpen ? () => setOpen(false) : open}>
        {isOpen ? words.stop : words.start}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}

type CameraProps = { words: Props['words']; start: (video: HTMLVideoElement) => () => void };

function Camera({ words, start }: CameraProps) {
  const video = useRef<HTMLVideoElement>(null);
  const begin = useRef(start);
  useEffect(() => (video.current ? begin.current(video.current) : undefined), []);
  return <video ref={video} className="camera" muted playsInline aria-label={words.view} />;
}
