/** Addresses of official pages. They change now and then, so that each stands here only. */
export const officialLinks = {
  /** Finds one's CURP by name, date and place of birth. */
  curp: 'https://www.gob.mx/curp/',
  imss: 'https://www.imss.gob.mx',
  /** Offices and clinics of the IMSS by state. */
  offices: 'https://www.imss.gob.mx/directorio',
  chat: 'https://www.imss.gob.mx/contacto/chatimss',
  vigencia: 'https://serviciosdigitales.imss.gob.mx/gestionAsegurados-web-externo/vigencia',
  weeks: 'https://serviciosdigitales.imss.gob.mx/semanascotizadas-web/usuarios/IngresoAsegurado',
  independent: 'https://www.imss.gob.mx/personas-trabajadoras-independientes',
  appointment: 'https://citas.sre.gob.mx',
} as const;
