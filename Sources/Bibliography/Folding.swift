import Foundation

extension String {
  /// Its ASCII letters and digits in lower case, accents taken off, words apart: what is left of a
  /// title when two prints of it are compared.
  var foldedWords: [String] {
    var words: [String] = []
    var word = ""
    let isASCII = utf8.allSatisfy { $0 < 0x80 }
    let scalars = (isASCII ? self : decomposedStringWithCanonicalMapping).unicodeScalars
    for scalar in scalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: word.unicodeScalars.append(scalar)
      case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
      // Accents that were taken apart, apostrophes and hyphens within a word.
      case 0x300...0x36F, 0x27, 0x2019, 0x2D, 0x2010, 0x2011, 0xAD: continue
      default:
        if let plain = undivided[scalar] {
          word += plain
        } else if scalar.value > 0x7F, scalar.properties.isAlphabetic {
          // A letter of another script stands for itself.
          word += scalar.properties.lowercaseMapping
        } else if !word.isEmpty {
          words.append(word)
          word = ""
        }
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// As a part of a key: ASCII letters and digits alone.
  var keyPart: String { foldedWords.joined().filter(\.isASCII) }
}

/// Latin letters that Unicode does not take apart.
private let undivided: [Unicode.Scalar: String] = [
  "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d",
  "ð": "d", "Ð": "d", "ł": "l", "Ł": "l", "ı": "i", "þ": "th", "Þ": "th",
]
