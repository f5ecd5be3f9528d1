@main struct Petik { static func main() {} }
