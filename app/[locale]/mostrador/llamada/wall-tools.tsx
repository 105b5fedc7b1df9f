'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useScripted } from '#components/ui/use-scripted.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { timeText } from '#lib/domain/basics/moment-text.ts';

type ClockProps = { locales: readonly Locale[]; zone: string; now: number };

/** The time at the desk. Without JavaScript it is that of the last reload. */
export function WallClock({ locales, zone, now }: ClockProps) {
  const [shown, setShown] = useState(now);
  useEffect(() => {
    setShown(Date.now());
    const timer = setInterval(() => setShown(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <p className="mono">{locales.map((locale) => timeText(locale, shown, zone)).join(' · ')}</p>;
}

/** Two short tones, made here, so that no file is needed. */
const chime = (audio: AudioContext): void => {
  for (const [index, pitch] of [784, 587].entries()) {
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    const start = audio.currentTime + index * 0.35;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.4, start);
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.6);
    tone.connect(volume).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.6);
  }
};

type ChimeProps = {
  /** Changes with each call. */
  call: string;
  words: { on: string; isOn: string };
};

/** Rings at each new call once somebody pressed the button, because browsers let a page sound only after a gesture. */
export function Chime({ call, words }: ChimeProps) {
  const audio = useRef<AudioContext | null>(null);
  const rung = useRef(call);
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    if (rung.current !== call && call !== '' && audio.current) chime(audio.current);
    rung.current = call;
  }, [call]);
  const arm = () => {
    audio.current ??= new AudioContext();
    chime(audio.current);
    setOn(true);
  };
  if (!useScripted()) return null;
  return isOn ? (
    <p role="status" className="muted">
      {words.isOn}
    </p>
  ) : (
    <Button type="button" variant="second" small onClick={arm}>
      {words.on}
    </Button>
  );
}

/** Esc leaves the screen. */
export function EscapeTo({ href }: { href: string }) {
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape') location.assign(href);
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [href]);
  return null;
}
