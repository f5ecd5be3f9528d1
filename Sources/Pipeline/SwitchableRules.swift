import PetikBlocks
import PetikPages

/// The names of the rules that pipeline.json may switch off.
package let switchableRules: [String] = FurnitureRule.all.map(\.name) + BlockRule.all.map(\.name)
