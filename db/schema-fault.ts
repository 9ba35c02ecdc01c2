/** A part of the schema that is not as the migration steps make it. */
export interface SchemaFault {
  readonly how: 'missing' | 'changed' | 'strange'
  readonly type: 'table' | 'index' | 'trigger' | 'view'
  readonly name: string
  /** The table that it belongs to. */
  readonly table: string
}
