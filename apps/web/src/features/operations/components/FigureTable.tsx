import { Anchor, Table, Text, Title } from '@mantine/core';

interface FigureTableProps {
  readonly title: string;
  readonly hint?: string;
  readonly heads: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  readonly empty: string;
  /** Opens the rows behind a row of figures; left out: nobody may. */
  readonly onOpen?: ((index: number) => void) | undefined;
  /** The same for the figure in the last column. */
  readonly onOpenLast?: ((index: number) => void) | undefined;
}

/** A titled table of figures; says so when there is nothing to count. */
export function FigureTable({ title, hint, heads, rows, empty, onOpen, onOpenLast }: FigureTableProps) {
  const opener = (index: number) =>
    index === 0 ? onOpen : index === heads.length - 1 ? onOpenLast : undefined;
  return (
    <section aria-label={title}>
      <Title order={2} size="h4" mb={4}>
        {title}
      </Title>
      {hint && (
        <Text size="sm" c="dimmed" mb="xs">
          {hint}
        </Text>
      )}
      {rows.length === 0 ? (
        <Text>{empty}</Text>
      ) : (
        <Table.ScrollContainer minWidth={heads.length > 2 ? 480 : 320}>
          <Table aria-label={title}>
            <Table.Thead>
              <Table.Tr>
                {heads.map((head, index) => (
                  <Table.Th key={head} ta={index === 0 ? 'left' : 'right'}>
                    {head}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((cells, at) => (
                <Table.Tr key={cells[0]}>
                  {cells.map((cell, index) => (
                    <Table.Td key={heads[index]} ta={index === 0 ? 'left' : 'right'}>
                      {opener(index) ? (
                        <Anchor
                          component="button"
                          type="button"
                          ta="left"
                          fz="inherit"
                          onClick={() => opener(index)?.(at)}
                          {...(index === 0
                            ? {}
                            : { 'aria-label': `${cells[0] ?? ''}, ${heads[index] ?? ''}: ${cell}` })}
                        >
                          {cell}
                        </Anchor>
                      ) : (
                        cell
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </section>
  );
}
