/** The tables of mailing lists; each has a column `list`. Besides them there is `mail_key`, which repeats what is in `mail`. */
export const listTables = [
  'mail_list',
  'mail_cursor',
  'mail',
  'lineage',
  'lineage_version',
  'lineage_mail',
] as const;
