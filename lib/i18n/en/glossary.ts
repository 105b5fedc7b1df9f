/** Mexican abbreviations in a few words, for readers who may know none. Each help page explains those that it uses. */
export const glossary = [
  ['CURP', 'your 18-character Mexican ID code'],
  ['NSS', 'your Mexican social security number'],
  ['IMSS', 'the Mexican institute that runs social security'],
  ['AFORE', 'a retirement savings account'],
  ['INFONAVIT', 'a housing fund for workers'],
  ['RFC', 'a Mexican tax ID'],
  ['INM', 'the Mexican immigration office'],
  ['INE', 'the Mexican voter ID card'],
] as const;
