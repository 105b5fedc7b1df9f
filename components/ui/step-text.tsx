import type { ReactNode } from 'react';

/** «Paso 2 de 3: Ingresar domicilio», above the h1: no links, no dots. */
export const StepText = ({ children }: { children: ReactNode }) => (
  <p className="step-text" aria-current="step">
    {children}
  </p>
);
