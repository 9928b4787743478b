import Commands

Peilian.main()
