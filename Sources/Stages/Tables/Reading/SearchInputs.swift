/// What the search looks up of a table's words, whatever the number of columns.
final class SearchInputs {
  let table: TableText
  let numbers: WordNumbers
  let costs: JunctionCosts
  let cells: Cells
  let headers: HeaderParse
  private(set) lazy var rowStarts = RowStarts.all(table, numbers, costs)

  init(_ table: TableText, neighbours: Neighbours) {
    self.table = table
    numbers = WordNumbers(table)
    costs = JunctionCosts(table, neighbours: neighbours)
    cells = Cells(numbers, costs)
    headers = HeaderParse(table, neighbours: neighbours)
  }
}
