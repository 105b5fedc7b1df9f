'use client';

import { createContext } from 'react';

/** False where many people use one computer: the browser is asked to offer nothing that the person before typed. */
export const RememberContext = createContext(true);
