/// What the search looks up of a table's words, whatever the number of columns.
final class SearchInputs {
  let table: TableText
  let numbers: WordNumbers
  let costs: JunctionCosts
  private let neighbours: Neighbours
  private(set) lazy var cells = Cells(numbers, costs)
  private(set) lazy var headers = HeaderParse(table, neighbours: neighbours)
  private(set) lazy var rowStarts = RowStarts.all(table, numbers, costs)

  init(_ table: TableText, neighbours: Neighbours) {
    self.table = table
    self.neighbours = neighbours
    numbers = WordNumbers(table)
    costs = JunctionCosts(table, neighbours: neighbours)
  }
}
