/** The tables of mailing lists; each has a column `list`. */
export const listTables = [
  'mail_list',
  'mail_cursor',
  'mail',
  'lineage',
  'lineage_version',
  'lineage_mail',
] as const;
